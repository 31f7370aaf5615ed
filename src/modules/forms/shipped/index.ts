import type { Instrument } from '../domain/instrument.ts';
import { auditC } from './audit-c.ts';
import { bam } from './bam.ts';
import { barc10 } from './barc-10.ts';
import { eightDomains } from './eight-domains.ts';
import { gad7 } from './gad-7.ts';
import { k6 } from './k6.ts';
import { phq9 } from './phq-9.ts';

/**
 * Every instrument that comes along. Only the first has words; the others are definitions, to be joined with the wording
 * that a site holds.
 */
export const shippedInstruments: readonly Instrument[] = [eightDomains, barc10, phq9, gad7, bam, k6, auditC];
