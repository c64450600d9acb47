-- The notice board serves both matters.
ALTER TABLE publicity_notice ALTER COLUMN recognition_id DROP NOT NULL;
