import type { Chance } from '../chance.ts';
import type { Course } from '../course/course.ts';
import { daysBetween } from '../local-time.ts';
import { arcs } from '../phrases/arcs/index.ts';
import { moments } from '../phrases/moments/index.ts';
import type { Arc, Moment, Need, Scene } from '../phrases/phrase-types.ts';
import type { Category, LocalDate, Place } from '../types.ts';

/** What one meeting is about. */
export interface Beat {
  scene: Scene;
  category: Category;
  arc?: Arc;
}

/** What is true of the person on the day of the meeting. */
export type Facts = Readonly<Record<Exclude<Need, 'settled'>, boolean>>;

interface Running {
  arc: Arc;
  next: number;
  lastOn: LocalDate | undefined;
}

/** Stories that today's five tell in their own words, and so do not draw by chance. */
const toldByHand: Readonly<Record<string, readonly string[]>> = {
  devon: ['job-search', 'money'],
  luz: ['giving-back'],
  andre: ['job-search'],
  priya: ['own-door'],
};

/** Two stories at a time are enough for anyone. */
const atOnce = 2;

/** Tells a person's longer stories in order, and single moments between them, none of them twice. */
export class Storyteller {
  private readonly waiting: Arc[];
  private readonly running: Running[] = [];
  private readonly moments: Moment[];
  private readonly aside: Moment | undefined;
  private readonly seeksHome: boolean;

  constructor(course: Course, chance: Chance) {
    const told = toldByHand[course.part.key] ?? [];
    const order = chance.shuffle(arcs.filter(({ name }) => !told.includes(name)));
    this.waiting = [
      ...order.filter(({ name }) => name === 'job-search'),
      ...order.filter(({ name }) => name !== 'job-search'),
    ];
    this.seeksHome = told.includes('own-door') || chance.yes(0.5);
    const mixed = chance.shuffle(moments);
    this.aside = mixed.find(({ step, needs, places }) => step && !needs && places.includes('center'));
    this.moments = mixed.filter((moment) => moment !== this.aside);
  }

  /** The next scene of a longer story that is ready on that day. */
  story(date: LocalDate, facts: Facts, places: readonly Place[], chance: Chance): Beat | undefined {
    this.start(facts);
    const ready = this.running.filter((one) => this.isReady(one, date, places));
    if (ready.length === 0) return undefined;
    const chosen = chance.pick(ready);
    const scene = chosen.arc.scenes[chosen.next];
    chosen.next += 1;
    chosen.lastOn = date;
    return scene && { scene, category: chosen.arc.category, arc: chosen.arc };
  }

  /** A single moment that fits one of the places. */
  moment(places: readonly Place[], facts: Facts): Beat | undefined {
    const found = this.moments.findIndex(
      (moment) =>
        this.holds(moment.needs ?? [], facts) && moment.places.some((place) => places.includes(place)),
    );
    const [scene] = found < 0 ? [] : this.moments.splice(found, 1);
    return scene && { scene, category: scene.category };
  }

  /** A moment with a step, kept aside for the last meeting before today. */
  kept(): Beat | undefined {
    return this.aside && { scene: this.aside, category: this.aside.category };
  }

  private start(facts: Facts): void {
    this.running.splice(0, Infinity, ...this.running.filter(({ arc, next }) => next < arc.scenes.length));
    while (this.running.length < atOnce) {
      const found = this.waiting.findIndex(
        (arc) => this.holds(arc.needs, facts) && (arc.name !== 'own-door' || this.seeksHome),
      );
      const [arc] = found < 0 ? [] : this.waiting.splice(found, 1);
      if (!arc) return;
      this.running.push({ arc, next: 0, lastOn: undefined });
    }
  }

  private isReady({ arc, next, lastOn }: Running, date: LocalDate, places: readonly Place[]): boolean {
    const scene = arc.scenes[next];
    if (!scene?.places.some((place) => places.includes(place))) return false;
    return lastOn === undefined || daysBetween(lastOn, date) >= (scene.after ?? 7);
  }

  private holds(needs: readonly Need[], facts: Facts): boolean {
    return needs.every((need) => (need === 'settled' ? !this.seeksHome : facts[need]));
  }
}
