-- A row that only repeats another is told from one that is wrong.
ALTER TABLE batch_error ADD COLUMN duplicate boolean NOT NULL DEFAULT false;
