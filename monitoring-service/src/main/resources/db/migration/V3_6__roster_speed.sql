-- Staging is filled and joined in one transaction: without fresh statistics the planner takes a step of 10,000 rows for a few.
DO $$ BEGIN
  EXECUTE format('GRANT MAINTAIN ON roster_household, roster_person TO %I', app_role('system'));
END $$;

-- The name index is derived from person and written in the same statement sequence: its two foreign keys cost more than all its rows.
ALTER TABLE person_gram DROP CONSTRAINT person_gram_person_id_fkey, DROP CONSTRAINT person_gram_household_id_fkey;
