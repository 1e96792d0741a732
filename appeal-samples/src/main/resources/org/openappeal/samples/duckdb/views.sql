-- An export has the macros before the views, both by name, and an import refuses what refers to something
-- that isn't there yet. So what others start from is a macro, in the order of names, and its view shows it.

CREATE MACRO part_of(amount, minor_units_in_one, minor_unit, first_day, last_day, from_day, to_day) AS
  CAST(
    CAST(amount * minor_units_in_one AS HUGEINT)
      * CAST(least(to_day, last_day) - first_day + 1 AS HUGEINT)
      // CAST(last_day - first_day + 1 AS HUGEINT)
    - CAST(amount * minor_units_in_one AS HUGEINT)
      * CAST(greatest(from_day, first_day) - first_day AS HUGEINT)
      // CAST(last_day - first_day + 1 AS HUGEINT)
    AS ${minor_units}) * minor_unit;
COMMENT ON MACRO part_of IS 'What of the amount of a period belongs to a part of it, by days, exact: up to each day it is rounded down to the smallest unit.';

CREATE MACRO levels() AS TABLE
SELECT
  p.id AS place_id,
  r.id AS region_id,
  r.name AS region,
  r.position AS region_position,
  s.id AS sub_region_id,
  coalesce(s.name, 'Regional') AS sub_region,
  coalesce(s.position, 0) AS sub_region_position,
  c.id AS country_id,
  coalesce(c.name, 'Regional') AS country,
  coalesce(c.position, 0) AS country_position
FROM places p
JOIN places r ON r.id = p.region_id
LEFT JOIN places s ON s.id = p.sub_region_id
LEFT JOIN places c ON c.id = p.country_id;
COMMENT ON MACRO TABLE levels IS 'What place_levels shows.';

CREATE VIEW place_levels AS FROM levels();
COMMENT ON VIEW place_levels IS 'Each place with region, sub-region and country.';

CREATE MACRO placements() AS TABLE
SELECT
  l.project_id,
  l.position,
  l.placement,
  v.place_id,
  v.region_id,
  CASE l.placement
    WHEN 'place' THEN v.region
    WHEN 'worldwide' THEN a.worldwide_name
    WHEN 'unallocated' THEN 'Not allocated'
    ELSE 'Not specified'
  END AS region,
  v.sub_region_id,
  CASE l.placement
    WHEN 'place' THEN v.sub_region
    WHEN 'worldwide' THEN a.worldwide_name
    WHEN 'unallocated' THEN 'Not allocated'
    ELSE 'Not specified'
  END AS sub_region,
  v.country_id,
  CASE l.placement
    WHEN 'place' THEN v.country
    WHEN 'worldwide' THEN 'Multi-regional'
    WHEN 'unallocated' THEN 'Not allocated'
    ELSE 'Not specified'
  END AS country,
  coalesce(
    v.region_position,
    CASE l.placement WHEN 'worldwide' THEN 1 WHEN 'unallocated' THEN 2 ELSE 3 END + 1000000000
  ) AS region_position,
  coalesce(v.sub_region_position, 0) AS sub_region_position,
  coalesce(v.country_position, 0) AS country_position
FROM locations l
CROSS JOIN appeal a
LEFT JOIN levels() v ON v.place_id = l.place_id AND l.placement = 'place'
WHERE l.placement <> 'unallocated' OR l.position = 1;
COMMENT ON MACRO TABLE placements IS 'What the view shows.';

CREATE VIEW placements AS FROM placements();
COMMENT ON VIEW placements IS 'The places over which the money of projects is split; one row for all where nobody states the shares.';

CREATE MACRO requirements() AS TABLE
SELECT
  p.id AS project_id,
  p.title,
  p.standing,
  coalesce(p.currency, a.currency) AS currency,
  p.primary_service AS service,
  b.line,
  l.first_day,
  l.last_day,
  b.amount,
  w.* EXCLUDE (project_id)
FROM projects p
CROSS JOIN appeal a
JOIN placements() w ON w.project_id = p.id
LEFT JOIN budget_parts b ON b.project_id = p.id AND b.position = w.position AND b.counts
LEFT JOIN budget_lines l ON l.project_id = p.id AND l.line = b.line;
COMMENT ON MACRO TABLE requirements IS 'What the view shows.';

CREATE VIEW requirements AS FROM requirements();
COMMENT ON VIEW requirements IS 'What is required, one row a project, line that counts and place: amounts may be added up freely in one currency, projects counted with count(DISTINCT project_id). A project without a line or without own money has rows without an amount.';
COMMENT ON COLUMN requirements.currency IS 'The currency of the project, or that of the appeal if the project states no amount.';
COMMENT ON COLUMN requirements.amount IS 'In the currency; NULL if unknown, or not the project''s own.';

CREATE MACRO requirements_in(from_day, to_day) AS TABLE
SELECT
  r.* EXCLUDE (line, first_day, last_day, amount),
  r.line,
  greatest(r.first_day, CAST(from_day AS DATE)) AS first_day,
  least(r.last_day, CAST(to_day AS DATE)) AS last_day,
  part_of(
    r.amount,
    c.minor_units_in_one,
    c.minor_unit,
    r.first_day,
    r.last_day,
    CAST(from_day AS DATE),
    CAST(to_day AS DATE)
  ) AS amount
FROM requirements() r
LEFT JOIN currencies c ON c.code = r.currency
WHERE r.first_day <= CAST(to_day AS DATE) AND r.last_day >= CAST(from_day AS DATE)
UNION ALL
SELECT DISTINCT
  r.* EXCLUDE (line, first_day, last_day, amount),
  CAST(NULL AS INTEGER) AS line,
  CAST(NULL AS DATE) AS first_day,
  CAST(NULL AS DATE) AS last_day,
  CAST(NULL AS ${money}) AS amount
FROM requirements() r
WHERE NOT EXISTS (
  FROM requirements() o
  WHERE o.project_id = r.project_id
    AND o.first_day <= CAST(to_day AS DATE)
    AND o.last_day >= CAST(from_day AS DATE)
);
COMMENT ON MACRO TABLE requirements_in IS 'As requirements, of a period alone, both days included: a line that crosses its edge counts with its part by days. A project of which no line lies there has rows without an amount.';

CREATE MACRO yearly_requirements() AS TABLE
SELECT
  r.* EXCLUDE (first_day, last_day, amount),
  r.year,
  part_of(
    r.amount,
    c.minor_units_in_one,
    c.minor_unit,
    r.first_day,
    r.last_day,
    make_date(r.year, 1, 1),
    make_date(r.year, 12, 31)
  ) AS amount
FROM (
  SELECT
    *,
    unnest(
      CASE
        WHEN first_day IS NULL THEN [CAST(NULL AS BIGINT)]
        ELSE range(year(first_day), year(last_day) + 1)
      END
    ) AS year
  FROM requirements()
) r
LEFT JOIN currencies c ON c.code = r.currency;
COMMENT ON MACRO TABLE yearly_requirements IS 'What the view shows.';

CREATE VIEW yearly_requirements AS FROM yearly_requirements();
COMMENT ON VIEW yearly_requirements IS 'As requirements, cut by calendar year: a line that crosses years counts in each with its part by days.';
COMMENT ON COLUMN yearly_requirements.year IS 'NULL where no line tells one.';

CREATE VIEW requirements_total AS
SELECT currency, ${measures}
FROM requirements() r
GROUP BY currency
ORDER BY currency;
COMMENT ON VIEW requirements_total IS 'What is required in all. ${measured}';

CREATE VIEW requirements_by_region AS
SELECT region_id, region, currency, ${measures}
FROM requirements() r
GROUP BY region_id, region, region_position, currency
ORDER BY region_position, currency;
COMMENT ON VIEW requirements_by_region IS 'What is required, by the regions of level 1. ${measured}';

CREATE VIEW requirements_by_sub_region AS
SELECT region_id, region, sub_region_id, sub_region, currency, ${measures}
FROM requirements() r
GROUP BY region_id, region, region_position, sub_region_id, sub_region, sub_region_position, currency
ORDER BY region_position, sub_region_position, currency;
COMMENT ON VIEW requirements_by_sub_region IS 'What is required, by region and sub-region; what stands right under a region is Regional. ${measured}';

CREATE VIEW requirements_by_country AS
SELECT region_id, region, sub_region_id, sub_region, country_id, country, currency, ${measures}
FROM requirements() r
GROUP BY
  region_id, region, region_position,
  sub_region_id, sub_region, sub_region_position,
  country_id, country, country_position, currency
ORDER BY region_position, sub_region_position, country_position, currency;
COMMENT ON VIEW requirements_by_country IS 'What is required, by region, sub-region and country; what stands under no country is Regional. ${measured}';

CREATE VIEW requirements_by_service AS
SELECT r.service, coalesce(s.name, 'No service') AS name, r.currency, ${measures}
FROM requirements() r
LEFT JOIN services s ON s.code = r.service
GROUP BY r.service, s.name, s.position, r.currency
ORDER BY s.position NULLS LAST, r.currency;
COMMENT ON VIEW requirements_by_service IS 'What is required, by primary service. ${measured}';

CREATE VIEW requirements_by_theme AS
SELECT x.taxonomy, h.theme, coalesce(n.name, 'None') AS name, r.currency, ${measures}
FROM (SELECT DISTINCT taxonomy FROM taxonomies) x
CROSS JOIN requirements() r
LEFT JOIN themes h ON h.project_id = r.project_id AND h.taxonomy = x.taxonomy
LEFT JOIN taxonomies n ON n.taxonomy = x.taxonomy AND n.theme = h.theme
GROUP BY x.taxonomy, h.theme, n.name, n.position, r.currency
ORDER BY x.taxonomy, n.position NULLS LAST, r.currency;
COMMENT ON VIEW requirements_by_theme IS 'What is required, by theme. A project counts in full under each of its themes, and under what they are part of: rows don''t add up. ${measured}';

CREATE VIEW requirements_by_year AS
SELECT year, currency, ${measures}
FROM yearly_requirements() r
GROUP BY year, currency
ORDER BY year NULLS LAST, currency;
COMMENT ON VIEW requirements_by_year IS 'What is required, by calendar year. ${measured}';

CREATE VIEW stated_against_computed AS
WITH
questions AS (
  SELECT DISTINCT figure, coalesce(stage, '') = 'original' AS is_original, first_day, last_day, currency
  FROM statements
),
answers AS (
  SELECT q.*, l.project_id
  FROM questions q
  JOIN budget_lines l
    ON l.first_day <= q.last_day
    AND l.last_day >= q.first_day
    AND CASE WHEN q.is_original THEN l.stage = 'original' ELSE l.counts END
  WHERE q.figure = 'requirement'
  GROUP BY ALL
  HAVING bool_and(
    l.currency IS NOT DISTINCT FROM q.currency
    AND l.first_day >= q.first_day
    AND l.last_day <= q.last_day
  )
),
parts AS (
  SELECT q.* EXCLUDE (project_id), b.project_id, b.position, b.amount
  FROM answers q
  JOIN budget_lines l
    ON l.project_id = q.project_id
    AND l.first_day >= q.first_day
    AND l.last_day <= q.last_day
    AND CASE WHEN q.is_original THEN l.stage = 'original' ELSE l.counts END
  JOIN budget_parts b ON b.project_id = l.project_id AND b.line = l.line
  UNION ALL
  SELECT q.*, b.project_id, b.position, b.amount
  FROM questions q
  JOIN projects p ON p.currency = q.currency
  JOIN receipts b ON b.project_id = p.id
  WHERE q.figure = 'received'
),
placed AS (
  SELECT
    q.* EXCLUDE (project_id, position),
    p.id AS project_id,
    w.placement,
    CASE w.placement WHEN 'unallocated' THEN p.common_place_id ELSE w.place_id END AS place_id
  FROM parts q
  JOIN projects p ON p.id = q.project_id AND p.standing = 'own'
  JOIN placements() w ON w.project_id = q.project_id AND w.position = q.position
),
computed AS (
  SELECT s.id, sum(d.amount) AS computed
  FROM statements s
  JOIN placed d
    ON d.figure = s.figure
    AND d.is_original = (coalesce(s.stage, '') = 'original')
    AND d.first_day = s.first_day
    AND d.last_day = s.last_day
    AND d.currency = s.currency
  JOIN projects p ON p.id = d.project_id
  LEFT JOIN places_within i ON i.outer_id = s.place_id AND i.inner_id = d.place_id
  LEFT JOIN project_services v ON v.project_id = p.id AND v.service = s.service
  WHERE CASE s.scope
      WHEN 'all' THEN true
      WHEN 'place' THEN i.inner_id IS NOT NULL
      WHEN 'service' THEN v.service IS NOT NULL AND (v.is_primary OR p.primary_service IS NULL)
      ELSE d.placement = s.scope
    END
  GROUP BY s.id
),
known AS (
  SELECT EXISTS (FROM budget_lines WHERE stage = 'revised') AS is_revised
)
SELECT
  s.id AS statement_id,
  s.label,
  s.scope,
  s.place_id,
  s.service,
  s.figure,
  s.stage,
  s.first_day,
  s.last_day,
  s.currency,
  s.amount AS stated,
  CASE
    WHEN coalesce(s.stage, '') <> 'original' OR k.is_revised THEN coalesce(c.computed, 0)
  END AS computed,
  s.amount - CASE
    WHEN coalesce(s.stage, '') <> 'original' OR k.is_revised THEN coalesce(c.computed, 0)
  END AS difference
FROM statements s
CROSS JOIN known k
LEFT JOIN computed c ON c.id = s.id
ORDER BY s.position;
COMMENT ON VIEW stated_against_computed IS 'Each printed figure beside what the projects of its scope add up to: those that state all of it, in the figure''s currency, for its period.';
COMMENT ON COLUMN stated_against_computed.computed IS 'NULL where original figures can''t be told, since nothing is revised.';
COMMENT ON COLUMN stated_against_computed.difference IS 'Stated less computed.';
