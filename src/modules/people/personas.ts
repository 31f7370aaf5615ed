/** The setting in which an invented world names whom its visitor may become: `Persona[]`, written by `writeSetting`. */
export const personasKey = 'personas';
