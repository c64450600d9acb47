-- Orders by level (蓝、黄、红), with a date to reply by, reply and acceptance, extensions; also orders opened by a red light or by hand.
ALTER TABLE supervision_order DROP CONSTRAINT supervision_order_kind_check;
ALTER TABLE supervision_order DROP CONSTRAINT supervision_order_state_check;
ALTER TABLE supervision_order
  ALTER COLUMN household_id DROP NOT NULL,
  ADD COLUMN level text COLLATE "C",
  ADD COLUMN clause_id text COLLATE "C",
  ADD COLUMN title text,
  ADD COLUMN demand text,
  ADD COLUMN basis text,
  ADD COLUMN reply_by date,
  ADD COLUMN opened_by text,
  ADD COLUMN replied_by text,
  ADD COLUMN replied_on date,
  ADD COLUMN extension_until date,
  ADD COLUMN extension_reason text,
  ADD COLUMN cleared_on date,
  ADD COLUMN household_epoch int NOT NULL DEFAULT 0,
  ADD COLUMN household_sequence bigint NOT NULL DEFAULT 0;
-- What was opened before levels existed gets the mildest one and a week.
UPDATE supervision_order SET
  level = 'BLUE',
  clause_id = CASE kind WHEN 'CLUE_OVERDUE' THEN '2.7' ELSE '2.8' END,
  reply_by = opened_on + 7,
  opened_by = 'event',
  cleared_on = (cleared_at AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE supervision_order
  ALTER COLUMN level SET NOT NULL,
  ALTER COLUMN clause_id SET NOT NULL,
  ALTER COLUMN reply_by SET NOT NULL,
  ALTER COLUMN opened_by SET NOT NULL,
  ADD CONSTRAINT kind_is_known CHECK (kind IN ('CLUE_OVERDUE', 'SUPPORT_PLAN_OVERDUE', 'LIGHT_RED', 'BY_HAND')),
  ADD CONSTRAINT state_is_known CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'REPLIED', 'CLEARED')),
  ADD CONSTRAINT level_is_known CHECK (level IN ('BLUE', 'YELLOW', 'RED')),
  ADD CONSTRAINT cleared_on_a_day CHECK ((cleared_on IS NOT NULL) = (state = 'CLEARED')),
  ADD CONSTRAINT by_hand_says_what CHECK (kind <> 'BY_HAND' OR (title IS NOT NULL AND demand IS NOT NULL AND basis IS NOT NULL)),
  ADD CONSTRAINT extension_has_a_reason CHECK ((extension_until IS NULL) = (extension_reason IS NULL));
ALTER TABLE supervision_order_history ALTER COLUMN household_id DROP NOT NULL;
SELECT keep_history('supervision_order');
-- One open order on the red light of a unit for a clause.
CREATE UNIQUE INDEX supervision_order_on_light ON supervision_order (clause_id, unit) WHERE kind = 'LIGHT_RED' AND state <> 'CLEARED';
CREATE INDEX supervision_order_by_clause ON supervision_order (clause_id, unit, state);
CREATE INDEX supervision_order_by_reply ON supervision_order (state, reply_by, id);
CREATE INDEX supervision_order_by_household ON supervision_order (household_id) WHERE state <> 'CLEARED';
