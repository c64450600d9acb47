-- The newest statement of a condition, for lists over many households.
CREATE INDEX living_fact_by_name ON living_fact (name, household_id, recorded_at DESC);
