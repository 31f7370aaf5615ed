import type { Chance } from '../chance.ts';
import type { Course } from '../course/course.ts';
import { expand } from '../expand.ts';
import type { Template, Templates } from '../phrases/phrase-types.ts';
import type { WrittenLanguage } from '../types.ts';

type Listed = Record<WrittenLanguage, Templates>;

/** Draws sentences for one person, none of them twice while others are left. */
export class Teller {
  private readonly told = new Map<string, number>();
  private readonly course: Course;
  private readonly chance: Chance;

  constructor(course: Course, chance: Chance) {
    this.course = course;
    this.chance = chance;
  }

  /** One of the list in that language; `more` adds words such as the weekday a step falls due. */
  say(list: Listed, language: WrittenLanguage, more: Record<string, string> = {}): string {
    return this.pick(list[language], language, more);
  }

  pick(templates: Templates, language: WrittenLanguage, more: Record<string, string> = {}): string {
    return expand(this.choose(templates), { ...this.course.slots[language], ...more }, this.chance);
  }

  /** One of those told least often so far. */
  choose(templates: Templates): Template {
    const times = (template: string) => this.told.get(template) ?? 0;
    const fewest = Math.min(...templates.map(times));
    const template = this.chance.pick(templates.filter((one) => times(one) === fewest));
    this.told.set(template, fewest + 1);
    return template;
  }
}
