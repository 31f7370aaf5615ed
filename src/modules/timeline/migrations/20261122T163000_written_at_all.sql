-- Whether anybody here wrote a strength or a message: asked to draw a menu, so it may not walk the lines.
create index facts_of_parts on facts (org_id, kind) where kind in ('strength', 'message') and in_force;
