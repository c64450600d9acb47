-- What the overview counts and the lists behind it show: one definition of each for both.

-- The way of every clue: when it was assigned, when somebody had verified it on the spot, when the county decided, and what became of it.
-- A case takes several clues of a household in, so a step may lie before the clue.
CREATE VIEW clue_course WITH (security_invoker = true) AS
SELECT c.id, c.area, c.kind, c.raised_on, c.due_on,
  c.state IN ('OPEN', 'ASSIGNED') AS waiting,
  (SELECT min(s.on_day) FROM clue_step s WHERE s.clue_id = c.id AND s.action = 'ASSIGNMENT') AS assigned_on,
  coalesce(
    (SELECT min((s.taken_at AT TIME ZONE 'Asia/Shanghai')::date) FROM recognition_step s
     WHERE s.recognition_id = c.recognition_id AND s.action = 'VERIFICATION'),
    v.visited_on) AS verified_on,
  r.decided_on,
  CASE
    WHEN r.decided_on IS NOT NULL THEN 'RECOGNISED'
    WHEN r.state IN ('REJECTED', 'WITHDRAWN', 'NATURAL_LOSS') THEN 'REFUSED'
    WHEN r.id IS NOT NULL THEN 'IN_RECOGNITION'
    WHEN c.follow_up_id IS NOT NULL THEN CASE WHEN c.ended_on IS NULL THEN 'TO_VISIT' ELSE 'VISITED' END
    WHEN c.ended_on IS NOT NULL THEN 'REFUSED'
    ELSE 'UNASSIGNED'
  END AS outcome
FROM clue c
LEFT JOIN recognition r ON r.id = c.recognition_id
LEFT JOIN follow_up_order o ON o.id = c.follow_up_id
LEFT JOIN follow_up_visit v ON v.id = o.visit_id;

-- Whether a monitored household has a support plan in force: made for this monitoring, with a measure that is not over; or owes one too long.
CREATE VIEW household_support WITH (security_invoker = true) AS
SELECT h.id AS household_id, h.area,
  EXISTS (SELECT FROM support_plan p WHERE p.household_id = h.id AND p.state = 'MADE'
    AND EXISTS (SELECT FROM support_measure m WHERE m.plan_id = p.id AND (m.ends_on IS NULL OR m.ends_on >= d.today))
    AND NOT EXISTS (SELECT FROM elimination e WHERE e.household_id = h.id AND e.state IN ('DECIDED', 'ANNOUNCED', 'ELIMINATED')
      AND e.decided_on >= p.recognised_on)) AS in_force,
  EXISTS (SELECT FROM support_plan p WHERE p.household_id = h.id AND p.state = 'DUE' AND p.due_on < d.today) AS overdue
FROM household h, (SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date AS today) d
WHERE h.monitored;

CREATE INDEX household_monitored_by_category ON household (area, category) WHERE monitored;
CREATE INDEX clue_by_area ON clue (area, raised_on);
