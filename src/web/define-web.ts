import type { ComponentChildren } from 'preact';
import type { ParamNames } from './path-params.ts';

/** Who a page is for. `public` needs no session; `anyone` is open to everybody signed in. */
export type Audience = 'public' | 'staff' | 'participant' | 'family' | 'partner' | 'anyone';

/** What a page receives: `PageProps<'/participants/:id'>` has `params.id`, always a string. */
export type PageProps<Path extends string = string> = {
  params: string extends Path ? Record<string, string> : { [name in ParamNames<Path>]: string };
};

/** A page's file exports one component called `Page`. */
export interface PageModule<Path extends string = string> {
  // A method, so that a page which names its params fits the list of all pages.
  Page(props: PageProps<Path>): ComponentChildren;
  /** Of a page that is `offline`: asks ahead for what it shows without a network, kinds of `entries` among it. */
  keepForOffline?(personId: string, entries: LineEntryLoaders): Promise<void>;
}

export interface PageEntry<Path extends string = string> {
  /** Pattern such as '/participants/:id'. The address never says what kind of place this is. */
  path: Path;
  audience: Audience;
  /** The ability, as in `session.abilities`, without which the page is not offered. */
  needs?: string;
  /** Where whoever may not open this page does the same work: they are led there, if they may open that one. */
  instead?: string;
  /** Key of the page's title in the module's words. */
  title: string;
  /** Its code is fetched ahead, so that it opens without a network with what this device has kept. */
  offline?: true;
  load: () => Promise<PageModule<NoInfer<Path>>>;
}

/** What is rare stands together on one page of its own once a menu is longer than a thumb reaches: see `gatherMenu`. */
export type MenuGroup = 'reports' | 'place' | 'exchange' | 'keeping';

export interface MenuEntry {
  path: string;
  /** Key in the module's words. */
  word: string;
  /** The same words here, so that a phone need not fetch a room's whole catalogue for its name in the menu. */
  says?: { readonly en: string; readonly es: string };
  needs?: string;
  /** An ability that another entry serves better: with it this one is left out. */
  unless?: string;
  /** Where it is gathered; without one it always stands in the menu itself. */
  group?: MenuGroup;
  /** Key in the module's words of one sentence on what it is for, said where it is gathered. */
  about?: string;
  /** The part of the house it leads to, by the name given to `definePart`: left out where that part is idle. */
  part?: string;
  audience: Audience;
  /** Ascending; Today is 10, People 20, Groups 30, Staff 40 for whoever only administers, Reports 80, administration 85 and above. */
  order: number;
}

/** One dated fact of a person's line, as it crosses the wire. */
export interface LineFact {
  id: string;
  kind: string;
  /** ISO instant */
  happenedAt: string;
  /** Of what is written already: whose side it comes from. */
  authorKind?: string;
  /** The kind's own. */
  data: Readonly<Record<string, unknown>>;
  /** Texts in somebody's own words, by name: 'said', 'agreed'. */
  words: Readonly<Record<string, string>>;
}

export interface LineEntryProps {
  fact: LineFact;
  participantId: string;
}

/** The file of a line entry exports one component called `Entry`. */
export interface LineEntryModule {
  Entry(props: LineEntryProps): ComponentChildren;
}

export interface LineEntryLoader {
  load: () => Promise<LineEntryModule>;
}

/** By kind of fact, each with the words it speaks with. */
export type LineEntryLoaders = Readonly<Record<string, LineEntryLoader>>;

export interface ParticipantSectionProps {
  participantId: string;
  /** What the reader may do with this participant, as in the record's `abilities`. */
  abilities: readonly string[];
}

/** The file of a section exports one component called `Section`. */
export interface ParticipantSectionModule {
  Section(props: ParticipantSectionProps): ComponentChildren;
}

/** A part of a participant's page, brought by the room it belongs to. */
export interface ParticipantSection {
  name: string;
  /** Ascending. Strengths and what the person said come first (10–29), then next steps (30), then the line (50). */
  order: number;
  /** The ability with this participant without which the section is not shown. */
  needs?: string;
  /** Key in the module's words of the name it waits behind on a phone, after everything that does not fold. */
  folds?: string;
  load: () => Promise<ParticipantSectionModule>;
}

/** A catalogue as it lies in words.en.json: keys to texts, nested as deep as reads well. */
export type Catalogue = { readonly [key: string]: string | Catalogue };

export interface WordsLoaders {
  en: () => Promise<{ default: Catalogue }>;
  es: () => Promise<{ default: Catalogue }>;
}

/** A module's web door. */
export interface WebDoor {
  /** Also the namespace of its words: `useWords('coaching')`. */
  name: string;
  words: WordsLoaders;
  pages: readonly PageEntry[];
  menu: readonly MenuEntry[];
  lineEntries: Readonly<Record<string, LineEntryLoader>>;
  participantSections: readonly ParticipantSection[];
}

interface WebDoorParts<Paths extends readonly string[]> {
  name: string;
  words: WordsLoaders;
  pages: { readonly [At in keyof Paths]: PageEntry<Paths[At]> };
  menu?: readonly MenuEntry[];
  lineEntries?: Readonly<Record<string, LineEntryLoader>>;
  participantSections?: readonly ParticipantSection[];
}

/** Declares the pages, menu entries, line entries and participant sections a module brings; everything heavy stays behind a `load`. */
export function defineWeb<const Paths extends readonly string[]>(parts: WebDoorParts<Paths>): WebDoor {
  const pages: readonly PageEntry[] = parts.pages;
  return { menu: [], lineEntries: {}, participantSections: [], ...parts, pages };
}
