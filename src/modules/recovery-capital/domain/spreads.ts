/** A standard deviation to begin with where too few people of this place were measured. */
export interface DefaultSpread {
  readonly sd: number;
  readonly source: string;
}

const spreads: Readonly<Record<string, DefaultSpread>> = {
  // No study of people like these was read: 9 is where a threshold of about 8 of 50 points comes from.
  'barc-10/total': { sd: 9, source: 'Assumed for BARC-10, from no study of people here' },
};

/** The default of a scale; without one, and with too few people here, no change is told. */
export const defaultSpread = (instrument: string, scale: string): DefaultSpread | undefined =>
  spreads[`${instrument}/${scale}`];
