// The data files that the scripts load, as Python writes them.

/** `search/data/index.json`: site_builder/search/files.py */
export interface RawIndex {
  digits: string;
  window: number;
  starts: number[];
  volumes: RawVolume[];
}

export interface RawVolume {
  key: string;
  shards: number;
  /** A character a page: how many windows it has. */
  windows: string;
  /** Pairs of characters that have page codes instead of positions. */
  frequent: string;
  groups: [name: string, count: number][];
}

/** `search/data/synonyms.json` */
export interface Synonyms {
  /** Groups of expressions of one meaning. */
  groups: string[][];
  ignored: string[];
}

/** `search/data/pages/<group>/<number>.json`: address, title, about, sections. */
export interface RawText {
  u: string;
  t: string;
  a: string;
  s: [heading: string, anchor: string, text: string][];
}

/** `cases/data.json`: site_builder/render/library_data.py */
export interface RawRecords {
  facets: RawFacet[];
  groups: [name: string, count: number][];
  cases: {
    slug: string[];
    title: string[];
    unit: number[];
    units: string[];
    image: string[];
    point: string[];
    funds: number[];
    people: number[];
  };
  pages: {
    address: string[];
    title: string[];
    about: string[];
    round: number[];
    city: number[];
  };
}

export interface RawFacet {
  key: string;
  choices: string[];
  /** Combinations of choices, by their numbers. */
  sets: number[][];
  /** The combination of each record. */
  of: number[];
}

/** `cases/<id>/case.json`, as far as it is compared. */
export interface RawCase {
  city_name?: string;
  place_name?: string;
  unit_name: string;
  fields: Record<string, any>;
  /** Figures that were computed from them, as they are written, with their base. */
  computed?: Record<string, { value: number; text: string; base: string }>;
  pictures?: { address: string }[];
}
