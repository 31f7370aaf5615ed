-- The latest decisions about two records, however many were decided before.
create index duplicate_proposals_decided on duplicate_proposals (org_id, decided_at desc) where decision is not null;
