-- The next feed that is due is the first in the index, also where many are due at the same moment: without the number in it all of
-- these were looked at to find one.
drop index feed_due;
create index feed_due on feed (next_at, id) where not retired;
