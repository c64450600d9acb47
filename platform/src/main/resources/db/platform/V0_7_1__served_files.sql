-- Only what was stored through POST /files is given out by GET /files/{id}; a feed's file belongs to its batch.
ALTER TABLE file ADD COLUMN served boolean NOT NULL DEFAULT false;
