-- A record in which no way, no time and no note stands was made with the careful guess and never asked about. Where any of
-- these stands, somebody was asked, and what is kept is their answer. A file that said nothing but 'leave no message' looks
-- like the first: it is asked again, and until then no message is left, as before.
update participants set no_messages = null
where no_messages and reach_ways = '{}' and reach_times = '[]' and reach_note is null;
