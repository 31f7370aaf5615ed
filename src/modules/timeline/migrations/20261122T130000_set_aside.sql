-- What was amended or withdrawn, and the withdrawals themselves: few facts of a line, asked for by whoever tells how
-- something stood on an earlier day. The other indexes hold what stands alone.
create index facts_set_aside on facts (org_id, participant_id) where not in_force or correction = 'withdraw';
