package org.openappeal.theme;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;

/**
 * The phrases by which a clause says that it tells of the work of others, unless set otherwise.
 *
 * <p>To name others isn't enough, as projects work with others, for others and with others' money:
 * something must be done by others, be paid under another title, or be denied of the project.
 */
final class Disclaimers {

  private static final List<String> ENGLISH =
      List.of(
          "is/are/was/were/be/been/being * by =others",
          "is/are/was/were/be/been/being * by other/another/sister"
              + " agency/organization/NGO/partner/donor/body/actor/sponsor/institution",
          "is/are/was/were/be/been/being * by other UN agency",
          "is/are/was/were/be/been/being * by other/another/sister/separate project/programme",
          "carried out by =others",
          "carried out by other/another/sister agency/organization/NGO/partner/donor/body/actor",
          "under/from other/another/separate/different"
              + " project/programme/scheme/appeal/grant/contract/budget/heading/component",
          "in another/separate/different project/programme/appeal/budget",
          "under a separate",
          "separately =financed/=funded",
          "=financed/=funded separately",
          "from/under its/their own budget/funds",
          "=financed/=funded/=handled/=covered/=addressed/=provided elsewhere",
          "dealt with elsewhere",
          "is/are/been/being =referred/=done/=run elsewhere",
          "paid for by other/another agency/organization/NGO/partner/donor/project/programme",
          "of another project/programme/scheme/grant",
          "other/another/separate agency/organization/donor/project/programme"
              + " address/deal/pay/cover/provide/finance/fund",
          "in hands/care of =others",
          "in hands/care of other agency/organization/NGO/partner/donor/body/actor",
          "responsibility/concern/business/task of =others",
          "responsibility/concern/business/task of other agency/organization/partner/donor/body",
          "is/are/was/were business of",
          "is/are matter for",
          "is/are/be left to",
          "left to/for =others",
          "falls to =others",
          "is/are/be not =covered/=included/=addressed/=financed/=funded/=budgeted/=foreseen",
          "is/are/be not =envisaged/=offered/=supported/=planned/=requested",
          "not be =covered/=included/=addressed/=financed/=funded/=budgeted/=foreseen",
          "not be =envisaged/=offered/=supported/=planned/=requested",
          "but not =covered/=included/=addressed/=financed/=funded/=budgeted/=foreseen",
          "isn't/aren't =covered/=included/=addressed/=financed/=funded/=budgeted/=foreseen",
          "isn't/aren't =envisaged/=offered/=supported/=planned/=requested",
          "won't be =covered/=included/=addressed/=financed/=funded/=offered/=supported",
          "not =covered/=financed/=funded by this project/programme/appeal/grant",
          "project/programme/appeal/proposal/action/grant/budget/we * not"
              + " =cover/=include/=address/=finance/=fund/=concern",
          "project/programme/appeal/proposal/action/grant/budget/we * doesn't/don't/won't"
              + " =cover/=include/=address/=finance/=fund/=concern",
          "not/no/isn't/aren't part of this/=it/offer/response",
          "not/no/isn't/aren't part of"
              + " project/programme/appeal/proposal/action/grant/budget/scheme",
          "not/isn't/aren't subject of this",
          "not/isn't/aren't subject of project/programme/appeal/proposal/action/grant",
          "outside/beyond * =scope/mandate",
          "out of =scope",
          "outside/beyond this/our project/programme/appeal/proposal/action/grant",
          "outside project/programme/appeal/proposal",
          "lie/fall outside this/our",
          "only as context/background");

  private static final List<String> FRENCH =
      List.of(
          "est/sont/été/sera/seront * par d'autres"
              + " organisation/organisme/agence/partenaire/bailleur/acteur/ONG/projet/programme",
          "est/sont/été/sera/seront * par =un/=une autre"
              + " organisation/organisme/agence/partenaire/bailleur/acteur/ONG/projet/programme",
          "pris/prise/prises en charge par d'autres",
          "relève/relèvent d'autres organisation/organisme/agence/partenaire/bailleur/acteur",
          "au titre d'un autre projet/programme",
          "dans le cadre d'un autre projet/programme",
          "dans =un autre projet/programme",
          "=un projet/programme distinct",
          "n'est pas couvert/financé/prévu/inclus/=compris",
          "ne sont/sera/seront pas couvert/financé/prévu/inclus/=compris",
          "pas partie du projet/programme",
          "pas partie de =ce projet/programme",
          "hors du champ/cadre/périmètre du projet/programme",
          "hors du champ/cadre/périmètre de =ce projet/programme");

  private static final List<String> SPANISH =
      List.of(
          "es/son/está/están/será/serán * por otro/otra"
              + " organización/organismo/agencia/socio/donante/actor/ONG/proyecto/programa",
          "a cargo de otro/otra"
              + " organización/organismo/agencia/socio/donante/actor/ONG/proyecto/programa",
          "a cargo de =otros/=otras",
          "en otro proyecto/programa",
          "en el marco de otro proyecto/programa",
          "=un proyecto/programa aparte",
          "=no es/son/está/están/será/serán cubierto/financiado/previsto/incluido",
          "=no se financia/financian",
          "=no forma/forman parte del proyecto/programa",
          "=no forma/forman parte de este proyecto/programa",
          "fuera del alcance/ámbito del proyecto/programa",
          "fuera del alcance/ámbito de este proyecto/programa");

  static final ImmutableListMultimap<Language, String> STANDARD =
      Variants.of(ENGLISH, FRENCH, SPANISH);

  private Disclaimers() {}
}
