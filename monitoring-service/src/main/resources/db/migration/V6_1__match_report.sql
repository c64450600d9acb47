-- The match report of a batch asks who of the registry is of an age, and reads the file again while it is kept.
CREATE INDEX person_by_birth ON person (birth_date) WHERE left_on IS NULL;

-- A file that is not kept any longer leaves its batch without one.
ALTER TABLE batch DROP CONSTRAINT batch_file_id_fkey,
  ADD CONSTRAINT batch_file_id_fkey FOREIGN KEY (file_id) REFERENCES file ON DELETE SET NULL;
CREATE INDEX batch_by_file ON batch (file_id) WHERE file_id IS NOT NULL;
