-- Few entries are just between two: looked for among all others, each page would walk the whole line.
create index facts_just_us on facts (org_id, participant_id, happened_at desc, id desc)
  where in_force and correction is distinct from 'withdraw' and audience = 'just-us';
