import type { Day } from '../../lib/dates.ts';

export interface ComplaintRow {
  org_id: string;
  id: string;
  participant_id: string;
  words: Buffer;
  made_at: Date;
  made_by: string | null;
  received_on: Day | null;
}

export interface ComplaintAnswerRow {
  org_id: string;
  id: string;
  complaint_id: string;
  participant_id: string;
  words: Buffer;
  answered_at: Date;
  answered_by: string | null;
}

export interface ComplaintTables {
  complaints: ComplaintRow;
  complaint_answers: ComplaintAnswerRow;
}
