-- A need card is taken by a unit and answered: by which programme, by which aid case, or why by none.
ALTER TABLE need_card DROP CONSTRAINT need_card_state_check;
ALTER TABLE need_card
  ADD COLUMN due_on date,
  ADD COLUMN accepted_by text,
  ADD COLUMN accepted_name text,
  ADD COLUMN accepted_unit text COLLATE "C",
  ADD COLUMN accepted_on date,
  ADD COLUMN answered_by text,
  ADD COLUMN answered_name text,
  ADD COLUMN answered_unit text COLLATE "C",
  ADD COLUMN answered_on date,
  ADD COLUMN answered_late boolean NOT NULL DEFAULT false,
  ADD COLUMN help text COLLATE "C",
  ADD COLUMN reason text,
  ADD COLUMN case_id uuid REFERENCES aid_case,
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT app_now();
-- Cards from before the limit existed get its calendar equivalent.
UPDATE need_card SET due_on = (opened_at AT TIME ZONE 'Asia/Shanghai')::date + 5;
ALTER TABLE need_card
  ALTER COLUMN due_on SET NOT NULL,
  ADD CHECK (state IN ('OPEN', 'ACCEPTED', 'ANSWERED')),
  ADD CHECK ((state = 'OPEN') = (accepted_by IS NULL)),
  ADD CHECK ((state = 'ANSWERED') = (answered_by IS NOT NULL)),
  ADD CHECK ((state = 'ANSWERED') = (help IS NOT NULL));
CREATE INDEX need_card_by_state ON need_card (state, due_on, id);
SELECT keep_history('need_card');
