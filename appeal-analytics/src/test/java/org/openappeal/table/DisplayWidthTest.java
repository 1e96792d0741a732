package org.openappeal.table;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class DisplayWidthTest {

  @Test
  void eastAsianCharactersTakeTwoColumnsAndCombiningMarksNone() {
    assertThat(DisplayWidth.of("Timor-Leste")).isEqualTo(11);
    assertThat(DisplayWidth.of("Côte")).isEqualTo(4);
    assertThat(DisplayWidth.of("Co\u0302te")).isEqualTo(4);
    assertThat(DisplayWidth.of("日本")).isEqualTo(4);
    assertThat(DisplayWidth.of("ＡＢ、")).isEqualTo(6);
    assertThat(DisplayWidth.of("ｱｲ")).isEqualTo(2);
    assertThat(DisplayWidth.of("한국")).isEqualTo(4);
    assertThat(DisplayWidth.of("\u1112\u1161\u11ab")).isEqualTo(2);
    assertThat(DisplayWidth.of("\u200b\u00ad")).isEqualTo(0);
    assertThat(DisplayWidth.of("\ud83d\ude82")).isEqualTo(2);
    assertThat(DisplayWidth.of("السودان")).isEqualTo(7);
  }

  @Test
  void longTextBreaksAtSpacesAndLongWordsAnywhere() {
    assertThat(Lines.of("East and Horn of Africa", 9))
        .containsExactly("East and", "Horn of", "Africa")
        .inOrder();
    assertThat(Lines.of("日本国民", 5)).containsExactly("日本", "国民").inOrder();
  }
}
