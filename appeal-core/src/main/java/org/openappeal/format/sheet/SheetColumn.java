package org.openappeal.format.sheet;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/**
 * What a column of a sheet can hold. Each has a header under which it is written and further ones
 * by which it is known, and HXL hashtags likewise. A column that lists holds several items with
 * semicolons between; columns that belong together, such as partners and their roles, list them in
 * the same order.
 */
public enum SheetColumn {
  /** What tells the project from the others. */
  ID("Id", "#activity+id #activity+code", "project id|project code|activity id|identifiant"),
  /** The title. */
  TITLE("Title", "#activity+title #activity+name", "project title|project name|titre|titulo"),
  /** The name of the place, or of several. */
  PLACE("Place", "#loc+name #loc", "places|location|locations|lieu|lugar"),
  /** The name of a country, or of several, where no {@link #PLACE} is told. */
  COUNTRY("Country", "#country+name #country", "countries|country name|pays|pais"),
  /** The regions above the place, from the outermost in, with {@code >} between. */
  REGION("Region", "#region+name #region", "regions|region path|region"),
  /** A region below {@link #REGION}. */
  SUB_REGION("Sub-region", "#region+sub", "subregion|sous-region"),
  /** The main service, by code. */
  SERVICE("Service", "#service+code #service", "services|service code|primary service"),
  /** Further services, by code. */
  FURTHER_SERVICES("Further services", "#service+further", ""),
  /** The currency of the row's amounts, three letters. */
  CURRENCY("Currency", "#currency+code #currency", "currency code|devise|moneda"),
  /** The period of the row's requirement, such as 2002 or 2002-04/2003-03. */
  LINE_PERIOD("Period", "#date+period #date+year", "year|annee|ano|requirement period"),
  /** What is required; its header may name period, stage and currency. */
  REQUIREMENT(
      "Requirement",
      "#value+requested #value+required",
      "required|requested|montant demande|besoins|monto solicitado|requerimientos"),
  /** Money that is taken back, below zero; its header may name what a requirement's may. */
  CORRECTION("Correction", "#value+correction", "corrections"),
  /** Whether the row's requirement is the original or a revised one. */
  LINE_STAGE("Stage", "#status+stage", "requirement stage|version"),
  /** What the project costs in all. */
  TOTAL("Total budget", "#value+budget+total", "total cost|budget total"),
  /** What has been received. */
  RECEIVED("Received", "#value+received", "amount received|received amount"),
  /** How many months it takes. */
  DURATION("Duration (months)", "#activity+duration+months", "duration|months"),
  /** From when to when it runs. */
  BUDGET_PERIOD("Budget period", "#date+budget", "project period"),
  /** The first day on which it runs. */
  START("Start", "#date+start", "start date|from|debut"),
  /** The last day on which it runs. */
  END("End", "#date+end", "end date|to|fin"),
  /** The text of it in a sentence or two. */
  SUMMARY("Summary", "#description+summary #activity+description #description", "description"),
  /** Who benefits. */
  BENEFICIARIES("Beneficiaries", "#beneficiary", "beneficiaires|beneficiarios"),
  /** Who does it too. */
  PARTNERS("Partners", "#org+partner+name", "partner"),
  /** What each partner does. */
  PARTNER_ROLES("Partner roles", "#org+partner+role", "partner role"),
  /** What tells each partner from others. */
  PARTNER_REFERENCES("Partner references", "#org+partner+code", "partner reference"),
  /** The codes of the sectors. */
  SECTORS("Sectors", "#sector+code", "sector code|sector codes"),
  /** The names of the sectors. */
  SECTOR_NAMES("Sector names", "#sector+name #sector", "sector|sector name|secteur"),
  /** The vocabularies of the sectors. */
  SECTOR_VOCABULARIES("Sector vocabularies", "#sector+vocabulary", "sector vocabulary"),
  /** The parts of the sectors in percent. */
  SECTOR_SHARES("Sector shares", "#sector+share", "sector share|sector percent"),
  /** Words by which to find it. */
  KEYWORDS("Keywords", "#activity+keywords", "keyword"),
  /** The ISO 3166 codes of the countries that are concerned besides the places. */
  CONCERNS("Countries concerned", "#country+concerned", "concerns"),
  /** The ISO 3166 codes of each place; several of one place have a plus between. */
  COUNTRY_CODE("Country code", "#country+code", "country codes|iso|iso2|iso3|country iso"),
  /** What tells each place from the others. */
  PLACE_ID("Place id", "#loc+id", "place ids"),
  /** Whether each place is a country or a region; or {@code worldwide}, {@code unspecified}. */
  PLACE_KIND("Place kind", "#loc+type", "place kinds"),
  /** The part of each place in percent. */
  SHARES("Shares", "#loc+share", "share|percentage|percent"),
  /** The ids of the regions above the place, with {@code >} between. */
  REGION_ID("Region id", "#region+id", "region ids"),
  /** The names of all services, the main one first. */
  SERVICE_NAMES("Service names", "#service+name", "service name"),
  /** Who says which services it belongs to: the document or an editor. */
  SERVICES_BY("Services by", "#service+by", ""),
  /** What the amounts are that are no part of what is asked for. */
  OTHER_AMOUNT_LABELS("Other amount labels", "#value+other+label", ""),
  /** The amounts that are no part of what is asked for. */
  OTHER_AMOUNTS("Other amounts", "#value+other+amount", ""),
  /** The projects that carry the money of this one. */
  CARRIED_BY("Carried by", "#activity+carrier", "carried by projects"),
  /** The ids of the places whose projects carry the money of this one. */
  CARRIED_BY_PLACES("Carried by places", "#loc+carrier", ""),
  /** How the document refers to what carries the money. */
  CARRIER_NOTE("Carrier note", "#description+carrier", ""),
  /** The project of which this is a part. */
  PARENT("Parent", "#activity+parent", "parent id|parent project"),
  /** Whether the parts ask for the money: yes or nothing. */
  IN_PARTS("In parts", "#activity+parts", ""),
  /** The language of title and summary. */
  LANGUAGE("Language", "#meta+language", "langue|idioma"),
  /** The languages of the translations. */
  TRANSLATION_LANGUAGES("Translation languages", "#meta+translation+language", ""),
  /** The title in each of these languages. */
  TRANSLATED_TITLES("Translated titles", "#activity+title+translated", ""),
  /** The summary in each of these languages. */
  TRANSLATED_SUMMARIES("Translated summaries", "#description+summary+translated", ""),
  /** The document in which it is printed, if not the appeal itself. */
  SOURCE_DOCUMENT("Source document", "#meta+source+document", ""),
  /** The page on which it is printed. */
  SOURCE_PAGE("Source page", "#meta+source+page", "page"),
  /** The line on which it is printed. */
  SOURCE_LINE("Source line", "#meta+source+line", ""),
  /** The heading under which it is printed. */
  SOURCE_SECTION("Source section", "#meta+source+section", ""),
  /** What tells the appeal from others; the same in each row, as all that follows. */
  APPEAL_ID("Appeal id", "#meta+appeal+id", ""),
  /** The appeal's title. */
  APPEAL_TITLE("Appeal title", "#meta+appeal+title", "appeal"),
  /** Who appeals. */
  ORGANIZATION("Organization", "#org+appealing+name", "organisation|appealing organization"),
  /** The organization's abbreviation. */
  ORGANIZATION_ABBREVIATION("Organization abbreviation", "#org+appealing+acronym", ""),
  /** The period for which the appeal asks money. */
  APPEAL_PERIOD("Appeal period", "#meta+appeal+period", ""),
  /** The currency of the appeal. */
  APPEAL_CURRENCY("Appeal currency", "#meta+appeal+currency", ""),
  /** The number under which the appeal is registered. */
  DOCUMENT_NUMBER("Document number", "#meta+appeal+number", ""),
  /** The month in which the appeal was published. */
  PUBLISHED("Published", "#meta+appeal+published", ""),
  /** What the appeal calls the projects that stand under no region. */
  WORLDWIDE_NAME("Worldwide name", "#meta+appeal+worldwide", "");

  private final String header;
  private final ImmutableList<String> hashtags;
  private final ImmutableList<String> headers;

  SheetColumn(String header, String hashtags, String aliases) {
    this.header = header;
    this.hashtags = ImmutableList.copyOf(Splitter.on(' ').splitToList(hashtags));
    this.headers =
        ImmutableList.<String>builder()
            .add(header)
            .addAll(Splitter.on('|').omitEmptyStrings().splitToList(aliases))
            .build();
  }

  /** Returns the name by which a mapping file refers to the column, such as {@code placeId}. */
  public String key() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }

  /** Returns the header under which it is written. */
  public String header() {
    return header;
  }

  /** Returns the HXL hashtag with attributes under which it is written. */
  public String hashtag() {
    return hashtags.get(0);
  }

  ImmutableList<String> hashtags() {
    return hashtags;
  }

  ImmutableList<String> headers() {
    return headers;
  }

  /** Returns whether it tells something of the appeal, the same in each row. */
  boolean isOfAppeal() {
    return compareTo(APPEAL_ID) >= 0;
  }

  /** Returns whether rows of one project may differ in it. */
  boolean isOfLine() {
    return this == LINE_PERIOD || this == LINE_STAGE || isLineAmount();
  }

  /** Returns whether its header may name a period. */
  boolean isLineAmount() {
    return this == REQUIREMENT || this == CORRECTION;
  }

  /** Returns whether it holds money. */
  boolean isMoney() {
    return isLineAmount() || this == TOTAL || this == RECEIVED;
  }

  /** Returns whether several columns of a sheet may hold it, each with further items. */
  boolean isList() {
    return switch (this) {
      case PLACE,
          COUNTRY,
          COUNTRY_CODE,
          SERVICE,
          FURTHER_SERVICES,
          SECTORS,
          SECTOR_NAMES,
          PARTNERS,
          KEYWORDS,
          CONCERNS ->
          true;
      default -> false;
    };
  }
}
