/** Stands wherever an instrument is shown over the eight domains: the mapping is editorial. */
export const mappingLabel = 'Throughline mapping v1, not validated';
