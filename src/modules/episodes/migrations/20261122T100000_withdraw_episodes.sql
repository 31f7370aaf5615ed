-- An enrolment that an undone import had made counts nowhere; it can be put back.
alter table episodes add column withdrawn_at timestamptz;
