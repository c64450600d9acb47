-- The way by which a clue was discovered (发现渠道) is counted, too. Source: PLAN_10_5.
CREATE OR REPLACE VIEW clue_course WITH (security_invoker = true) AS
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
  END AS outcome,
  c.channel
FROM clue c
LEFT JOIN recognition r ON r.id = c.recognition_id
LEFT JOIN follow_up_order o ON o.id = c.follow_up_id
LEFT JOIN follow_up_visit v ON v.id = o.visit_id;
