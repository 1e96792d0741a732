-- ${money} and ${percent} hold as many decimals as the appeal needs. Tables below projects tell their key
-- and declare none: the index of one would be larger than the table.

CREATE TABLE appeal (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  organization VARCHAR NOT NULL,
  abbreviation VARCHAR,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  currency VARCHAR NOT NULL,
  document_number VARCHAR,
  published DATE,
  worldwide_name VARCHAR NOT NULL
);
COMMENT ON TABLE appeal IS 'The edition: who asks, and for which period. One row.';
COMMENT ON COLUMN appeal.first_day IS 'The first day of the period for which money is asked.';
COMMENT ON COLUMN appeal.last_day IS 'The last day of that period, included.';
COMMENT ON COLUMN appeal.currency IS 'ISO 4217; a project may ask in another one.';
COMMENT ON COLUMN appeal.published IS 'The first day of the month of publication.';
COMMENT ON COLUMN appeal.worldwide_name IS 'What the appeal calls projects that stand under no region.';

CREATE TABLE currencies (
  code VARCHAR PRIMARY KEY,
  minor_units_in_one BIGINT NOT NULL,
  minor_unit ${minor_unit} NOT NULL
);
COMMENT ON TABLE currencies IS 'The currencies that occur, with their smallest unit, to which all amounts are exact.';
COMMENT ON COLUMN currencies.minor_units_in_one IS 'How many of the smallest unit make up one: 100 cents.';
COMMENT ON COLUMN currencies.minor_unit IS 'The smallest unit: 0.01.';

CREATE TABLE services (
  code VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  summary VARCHAR
);
COMMENT ON TABLE services IS 'Lines of work of the organization.';
COMMENT ON COLUMN services.position IS 'The printed order, from 1.';

CREATE TABLE places (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  level INTEGER NOT NULL,
  parent_id VARCHAR,
  region_id VARCHAR NOT NULL,
  sub_region_id VARCHAR,
  country_id VARCHAR
);
COMMENT ON TABLE places IS 'Regions and countries, as the appeal cuts the world.';
COMMENT ON COLUMN places.position IS 'The printed order, from 1: a region comes before what it holds.';
COMMENT ON COLUMN places.kind IS 'region or country.';
COMMENT ON COLUMN places.level IS '1 where no region holds it, 2 right below, and so on.';
COMMENT ON COLUMN places.parent_id IS 'The region right above, NULL on level 1.';
COMMENT ON COLUMN places.region_id IS 'The place of level 1 that this is or lies in.';
COMMENT ON COLUMN places.sub_region_id IS 'The place of level 2 that this is or lies in; a country of level 1 stands for itself; NULL for a region of level 1.';
COMMENT ON COLUMN places.country_id IS 'The country itself, NULL for a region.';

CREATE TABLE places_within (
  outer_id VARCHAR NOT NULL,
  inner_id VARCHAR NOT NULL
);
COMMENT ON TABLE places_within IS 'All places that lie in a place, on whatever level, itself included. Key: outer_id, inner_id.';

CREATE TABLE country_codes (
  place_id VARCHAR NOT NULL,
  code VARCHAR NOT NULL
);
COMMENT ON TABLE country_codes IS 'Codes of countries; one heading may have several, or none. Key: place_id, code.';
COMMENT ON COLUMN country_codes.code IS 'ISO 3166-1 alpha-2, withdrawn ones too.';

CREATE TABLE projects (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  title VARCHAR NOT NULL,
  summary VARCHAR,
  language VARCHAR,
  parent_id VARCHAR,
  standing VARCHAR NOT NULL,
  carried_note VARCHAR,
  primary_service VARCHAR,
  services_by VARCHAR NOT NULL,
  common_place_id VARCHAR,
  currency VARCHAR,
  total ${money},
  received ${money},
  remaining ${money},
  unscheduled ${money},
  first_day DATE,
  last_day DATE,
  duration_months INTEGER,
  beneficiaries VARCHAR,
  source_document VARCHAR,
  source_page INTEGER,
  source_line INTEGER,
  source_section VARCHAR
);
COMMENT ON TABLE projects IS 'Requests for money. Add up amounts only where standing is own.';
COMMENT ON COLUMN projects.language IS 'Of title and summary, a tag of BCP 47.';
COMMENT ON COLUMN projects.position IS 'The printed order, from 1.';
COMMENT ON COLUMN projects.parent_id IS 'The project of which this is a part.';
COMMENT ON COLUMN projects.standing IS 'own: its own money; carried: another project asks for it (see carriers); in parts: its parts ask for it, and what is printed here isn''t counted again.';
COMMENT ON COLUMN projects.carried_note IS 'How the document refers to those who carry the money.';
COMMENT ON COLUMN projects.services_by IS 'Who says which services: document or editor.';
COMMENT ON COLUMN projects.common_place_id IS 'The innermost place that holds all places of the project, NULL if none does.';
COMMENT ON COLUMN projects.currency IS 'ISO 4217, of all amounts of the project; NULL if none is known.';
COMMENT ON COLUMN projects.total IS 'What it costs over its whole duration, in its currency; NULL if unknown.';
COMMENT ON COLUMN projects.received IS 'What has been received, in its currency; NULL if unknown.';
COMMENT ON COLUMN projects.remaining IS 'The total less what has been received, in its currency; NULL if unknown.';
COMMENT ON COLUMN projects.unscheduled IS 'What of the total no budget line asks for yet, in its currency; NULL if unknown.';
COMMENT ON COLUMN projects.first_day IS 'The first day of its duration.';
COMMENT ON COLUMN projects.last_day IS 'The last day of its duration, included.';
COMMENT ON COLUMN projects.beneficiaries IS 'Who benefits, with numbers where they are stated.';

CREATE TABLE translations (
  project_id VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  title VARCHAR,
  summary VARCHAR
);
COMMENT ON TABLE translations IS 'Titles and summaries in other languages. Key: project_id, language.';
COMMENT ON COLUMN translations.language IS 'A tag of BCP 47.';

CREATE TABLE keywords (
  project_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  keyword VARCHAR NOT NULL
);
COMMENT ON TABLE keywords IS 'Words by which to find a project. Key: project_id, position.';

CREATE TABLE carriers (
  project_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  carrier_id VARCHAR,
  place_id VARCHAR
);
COMMENT ON TABLE carriers IS 'Who asks for the money of a carried project: another project, or those of a place. Key: project_id, position.';

CREATE TABLE project_services (
  project_id VARCHAR NOT NULL,
  service VARCHAR NOT NULL,
  is_primary BOOLEAN NOT NULL
);
COMMENT ON TABLE project_services IS 'All services of a project; joined with amounts, it counts them once a service. Key: project_id, service.';

CREATE TABLE project_countries (
  project_id VARCHAR NOT NULL,
  code VARCHAR NOT NULL
);
COMMENT ON TABLE project_countries IS 'Countries that a project names besides its location; no money is split over them. Key: project_id, code.';
COMMENT ON COLUMN project_countries.code IS 'ISO 3166-1 alpha-2, withdrawn ones too.';

CREATE TABLE partners (
  project_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  role VARCHAR,
  reference VARCHAR
);
COMMENT ON TABLE partners IS 'Who does a project together with the organization, or pays for it. Key: project_id, position.';
COMMENT ON COLUMN partners.reference IS 'The identifier of the organization.';

CREATE TABLE sectors (
  project_id VARCHAR NOT NULL,
  vocabulary VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  name VARCHAR,
  percent ${percent}
);
COMMENT ON TABLE sectors IS 'What a project works on. Each vocabulary is about the same money: never add them up. Key: project_id, vocabulary, code.';
COMMENT ON COLUMN sectors.vocabulary IS 'IATI codelist SectorVocabulary.';
COMMENT ON COLUMN sectors.percent IS 'In percent, 100 a project and vocabulary; NULL if not stated.';

CREATE TABLE taxonomies (
  taxonomy VARCHAR NOT NULL,
  theme VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  parent VARCHAR
);
COMMENT ON TABLE taxonomies IS 'The themes that are looked for. Key: taxonomy, theme.';

CREATE TABLE themes (
  project_id VARCHAR NOT NULL,
  taxonomy VARCHAR NOT NULL,
  theme VARCHAR NOT NULL,
  score DOUBLE NOT NULL,
  counts BOOLEAN NOT NULL
);
COMMENT ON TABLE themes IS 'What projects are about, told by the phrases of title and summary; joined with amounts, it counts them once a theme. Key: project_id, taxonomy, theme.';
COMMENT ON COLUMN themes.score IS 'How sure it is, 0 to 1.';
COMMENT ON COLUMN themes.counts IS 'False where a part of the theme matches too, which counts in its place when amounts are split.';

CREATE TABLE locations (
  project_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  placement VARCHAR NOT NULL,
  place_id VARCHAR,
  percent ${percent}
);
COMMENT ON TABLE locations IS 'Where projects take place; at least one row a project. Key: project_id, position.';
COMMENT ON COLUMN locations.position IS 'From 1, in the order given.';
COMMENT ON COLUMN locations.placement IS 'place; unallocated: in several places whose shares nobody states; worldwide; unspecified.';
COMMENT ON COLUMN locations.place_id IS 'NULL if worldwide or unspecified.';
COMMENT ON COLUMN locations.percent IS 'The exact share, in percent; NULL if unallocated.';

CREATE TABLE budget_lines (
  project_id VARCHAR NOT NULL,
  line INTEGER NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  stage VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  counts BOOLEAN NOT NULL,
  currency VARCHAR,
  amount ${money}
);
COMMENT ON TABLE budget_lines IS 'What projects require in which period. Add up only lines that count. Key: project_id, line.';
COMMENT ON COLUMN budget_lines.line IS 'From 1, by period.';
COMMENT ON COLUMN budget_lines.last_day IS 'Included.';
COMMENT ON COLUMN budget_lines.stage IS 'original or revised; a revised line replaces the original ones whose period it overlaps.';
COMMENT ON COLUMN budget_lines.kind IS 'requirement, or correction: below zero, to be added like any other.';
COMMENT ON COLUMN budget_lines.counts IS 'False where a revised line replaces it, or the parts of the project ask for the money.';
COMMENT ON COLUMN budget_lines.currency IS 'ISO 4217; NULL if the amount is unknown.';
COMMENT ON COLUMN budget_lines.amount IS 'In its currency; NULL if money is required and nobody says how much.';

CREATE TABLE budget_parts (
  project_id VARCHAR NOT NULL,
  line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  counts BOOLEAN NOT NULL,
  amount ${money}
);
COMMENT ON TABLE budget_parts IS 'Budget lines, split over the locations that have shares: the parts add up to the line, to the smallest unit. Add up only those that count. Key: project_id, line, position.';
COMMENT ON COLUMN budget_parts.position IS 'The location; 1 for all places together where they are unallocated.';
COMMENT ON COLUMN budget_parts.counts IS 'As in budget_lines.';
COMMENT ON COLUMN budget_parts.amount IS 'In the currency of the line; NULL if unknown.';

CREATE TABLE receipts (
  project_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  counts BOOLEAN NOT NULL,
  amount ${money} NOT NULL
);
COMMENT ON TABLE receipts IS 'What projects are known to have received, split over their locations like budget_parts. Key: project_id, position.';
COMMENT ON COLUMN receipts.counts IS 'False where the parts of the project ask for the money.';
COMMENT ON COLUMN receipts.amount IS 'In the currency of the project.';

CREATE TABLE other_amounts (
  project_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  label VARCHAR NOT NULL,
  currency VARCHAR NOT NULL,
  amount ${money} NOT NULL
);
COMMENT ON TABLE other_amounts IS 'Amounts that the document mentions and that are no part of what is asked for: never add them up. Key: project_id, position.';
COMMENT ON COLUMN other_amounts.amount IS 'In its currency.';

CREATE TABLE statements (
  id VARCHAR PRIMARY KEY,
  position INTEGER NOT NULL,
  scope VARCHAR NOT NULL,
  place_id VARCHAR,
  service VARCHAR,
  figure VARCHAR NOT NULL,
  stage VARCHAR,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  currency VARCHAR NOT NULL,
  amount ${money} NOT NULL,
  label VARCHAR,
  source_document VARCHAR,
  source_page INTEGER,
  source_line INTEGER,
  source_section VARCHAR
);
COMMENT ON TABLE statements IS 'Figures that the document prints, whatever the projects add up to. They overlap: never add them up.';
COMMENT ON COLUMN statements.position IS 'The printed order, from 1.';
COMMENT ON COLUMN statements.scope IS 'all, place (and what lies in it), worldwide, unspecified or service.';
COMMENT ON COLUMN statements.figure IS 'requirement or received.';
COMMENT ON COLUMN statements.stage IS 'original or revised; NULL for what counts now.';
COMMENT ON COLUMN statements.last_day IS 'Included.';
COMMENT ON COLUMN statements.amount IS 'In its currency.';
