package org.delinq.extract.row;

/** What the text of a column must look like (extracts.md section 1). */
public enum ColumnForm {
  /** 1 to 40 ASCII letters, digits, {@code -}, {@code _}, {@code .}; first a letter or digit. */
  IDENTIFIER,
  /** Any text. */
  TEXT,
  /** One of {@link ExtractColumn#codes()}. */
  CODE,
  /** A key of the policy: a product, a programme, or a balance item that names one. */
  POLICY_KEY,
  /** An administrative division: 6 to 12 digits. */
  REGION,
  /** Yuan: plain decimal, at most 13 digits before the point, at most 2 after it. */
  AMOUNT,
  /** Percent: plain decimal, at most 6 decimals, 0 to 100. */
  RATE,
  /** A calendar date from 1900-01-01 to 2199-12-31. */
  DATE,
  /** A date and a time of day: {@code YYYY-MM-DDTHH:MM:SS}. */
  TIMESTAMP,
  /** A whole number. */
  INTEGER,
  /** As the kind of the event asks: a tier, an amount, a rate or anything. */
  BY_EVENT_KIND
}
