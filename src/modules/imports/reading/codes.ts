/** Why a file as a whole is not read. The sentence of each, in each language, is in `words.*.json` under `refused`. */
export const refusalCodes = [
  'empty-file',
  'no-cells',
  'too-large',
  'old-excel',
  'binary-excel',
  'xml-excel',
  'damaged-excel',
  'protected',
  'open-document',
  'apple-numbers',
  'word-document',
  'web-page',
  'pdf',
  'picture',
  'zip-archive',
  'compressed',
  'json',
  'xml',
  'unknown-letters',
  'not-a-spreadsheet',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Something about a file that was read which a person should know before agreeing. Words under `notice`. */
export const noticeCodes = [
  'letters-guessed',
  'letters-damaged',
  'quotes-uneven',
  'cell-holds-rows',
  'formula-errors',
  'merged-cells',
  'hidden-sheet',
  'no-header',
  'two-header-rows',
  'column-without-name',
  'column-name-repeated',
  'rows-short',
  'rows-long',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** Why a row of a sheet holds no record. Words under `row`. */
export const skipCodes = [
  'blank-row',
  'title-row',
  'separator-line',
  'repeated-header',
  'totals-row',
] as const;
export type SkipCode = (typeof skipCodes)[number];

/** Why a cell does not give the value it is meant to give. Words under `value`. */
export const valueCodes = [
  'formula-error',
  'not-a-date',
  'date-incomplete',
  'date-impossible',
  'date-ambiguous',
  'date-in-future',
  'date-too-old',
  'not-days',
  'not-a-phone',
  'phone-without-area-code',
  'phone-impossible',
  'not-an-email',
  'not-a-name',
  'not-yes-or-no',
  'unknown-language',
  'not-pronouns',
  'unknown-choice',
  'not-minutes',
  'text-too-long',
] as const;
export type ValueCode = (typeof valueCodes)[number];

/** Why a value that was read deserves a look. Words under `doubt`. */
export const doubtCodes = [
  'date-order-odd',
  'phone-doubtful',
  'phone-extension',
  'phone-with-remark',
  'several-phones',
  'several-emails',
  'name-split',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** Why a row becomes no record, beside the codes of skipped rows and the reasons a mapping declares. Words under `row`. */
export const setAsideCodes = [
  'no-name',
  'no-participant',
  'participant-unknown',
  'no-day',
  'field-unreadable',
  'value-not-mapped',
  'no-matching-row',
  'joined-already',
  'left-out',
  'program-aside',
] as const;
export type SetAsideCode = (typeof setAsideCodes)[number];

/** What is wrong with a mapping file, so that nothing is planned with it. Words under `mapping`. */
export const mappingCodes = [
  'not-json',
  'wrong-shape',
  'unknown-source',
  'source-missing',
  'unknown-column',
  'unknown-field',
  'nothing-names-people',
  'required-field-missing',
  'day-zero-missing',
  'reason-without-words',
] as const;
export type MappingCode = (typeof mappingCodes)[number];

/** What a person should know before agreeing to a plan. Words under `plan`. */
export const planNoticeCodes = [
  'date-order-assumed',
  'date-order-mixed',
  'columns-not-used',
  'name-stands-for-nobody',
] as const;
export type PlanNoticeCode = (typeof planNoticeCodes)[number];

/** What a sentence needs filled in. */
export type Params = Readonly<Record<string, string | number>>;

export interface Notice {
  readonly code: NoticeCode;
  readonly params: Params;
}

export const noticeOf = (code: NoticeCode, params: Params = {}): Notice => ({ code, params });
