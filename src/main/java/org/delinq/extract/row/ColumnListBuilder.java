package org.delinq.extract.row;

import java.util.ArrayList;
import java.util.List;

/** Lists the columns of an extract in the order of the contract. */
final class ColumnListBuilder {
  private final List<ExtractColumn> columns = new ArrayList<>();

  ColumnListBuilder mandatory(String name, ColumnForm form) {
    return add(name, true, false, form, List.of());
  }

  ColumnListBuilder optional(String name, ColumnForm form) {
    return add(name, false, false, form, List.of());
  }

  ColumnListBuilder confidential(String name) {
    return add(name, false, true, ColumnForm.TEXT, List.of());
  }

  ColumnListBuilder mandatoryCode(String name, Enum<?>[] codes) {
    return add(name, true, false, ColumnForm.CODE, names(codes));
  }

  ColumnListBuilder optionalCode(String name, Enum<?>[] codes) {
    return add(name, false, false, ColumnForm.CODE, names(codes));
  }

  ColumnListBuilder optionalCode(String name, List<String> codes) {
    return add(name, false, false, ColumnForm.CODE, codes);
  }

  List<ExtractColumn> build() {
    return List.copyOf(columns);
  }

  private ColumnListBuilder add(
      String name, boolean mandatory, boolean confidential, ColumnForm form, List<String> codes) {
    columns.add(new ExtractColumn(columns.size(), name, mandatory, confidential, form, codes));
    return this;
  }

  private static List<String> names(Enum<?>[] codes) {
    List<String> names = new ArrayList<>();
    for (Enum<?> code : codes) {
      names.add(code.name());
    }
    return names;
  }
}
