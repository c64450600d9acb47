-- A report says which batch it was and when it came, so that readers of every place can tell how long the way to a household was.
ALTER TABLE feed_report ADD COLUMN batch_id uuid, ADD COLUMN arrived_on date;
UPDATE feed_report r SET batch_id = b.id, arrived_on = b.business_day FROM batch b WHERE b.seq = r.batch_seq;
CREATE UNIQUE INDEX feed_report_by_batch ON feed_report (batch_id);
