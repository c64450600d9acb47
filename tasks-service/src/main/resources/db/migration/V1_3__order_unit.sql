-- The unit an order is addressed to (责任单位): for clues and support plans the township the household lies in.
ALTER TABLE supervision_order ADD COLUMN unit text COLLATE "C";
UPDATE supervision_order SET unit = substr(area, 1, 9);
ALTER TABLE supervision_order ALTER COLUMN unit SET NOT NULL;
SELECT keep_history('supervision_order');
CREATE INDEX supervision_order_by_unit ON supervision_order (unit, state, opened_on, id);
