-- As before, and only entries of a kind that the words of a consent speak of, with what answers them: a conversation, a
-- mark of the house or the words of somebody close are none. The list is that of consents (`domain/leaving.ts`).
drop policy partner_reads on facts;
create policy partner_reads on facts as restrictive for select using (
  (select app_kind()) is distinct from 'partner'
  or (audience = 'team' and (select app_participants()) is not null and category = any((select granted_to_me())::text[])
    and kind = any(array[
    'clinical-note', 'co-sign', 'contact', 'dissent', 'enrolled', 'episode-closed', 'follow-up', 'form-response',
    'group-attendance', 'helps', 'imported-note', 'influence', 'milestone', 'milestone-verified', 'next-step',
    'plan-line', 'plan-review', 'plan-state', 'put-right', 'reply', 'return-to-use', 'service', 'stage-begun',
    'stage-ended', 'step-done', 'strength'
    ]))
);
