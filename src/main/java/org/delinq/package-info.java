/**
 * Nightly delinquency classification: a tour of the packages, in the order in which a loan meets
 * them.
 *
 * <p><b>What is known.</b> {@code loan} holds the facts as plain values, with {@code money} (fen as
 * {@code long}, exact percentages), {@code calendar} (a day is an {@code int}; holidays) and {@code
 * policy} (every threshold and rate, read from dated files by way of {@code document}).
 *
 * <p><b>The rules</b>, plain Java without Spring, CSV or SQL, each class next to its source in law
 * and its worked examples: {@code plan} derives what is due when; {@code ageing} puts receipts
 * against it, counts the days late and accrues penalties; {@code classification} finds the tier;
 * {@code provision} the allowance and the ratios; {@code worklist} who is reminded, called or left
 * alone; {@code subsidy} and {@code compensation} what the programmes pay. To see how a number
 * comes about begin with {@link org.delinq.ageing.Ageing}, then {@link
 * org.delinq.classification.Classifier}.
 *
 * <p><b>In and out.</b> {@code extract} reads, checks, orders and joins the bank's files and sets
 * bad rows aside; {@code snapshot} is {@code loan-status.csv}, written tonight and read tomorrow;
 * {@code report} makes every other file: one class per CSV, its words in {@code report.label}, the
 * figures of {@code summary.json} in {@code report.summary}, the page for people in {@code
 * report.page}. {@code storage} sorts and keeps what does not fit into memory.
 *
 * <p><b>The night.</b> {@code nightly} is the Spring Batch job: its steps are listed in {@code
 * NightlyConfiguration}, and what they share in {@code NightContext}. No row of an extract goes
 * through the database, and nothing grows with the number of loans.
 *
 * <p><b>Around it.</b> {@code settings} is the job file; {@code operations} the command line,
 * locks, attempts, progress, logs and publishing; {@code database} what is kept for query; {@code
 * error} what can be wrong, with what to do next; {@code generate} makes up portfolios for trials
 * and benchmarks.
 *
 * <p>To add a report: a class that implements {@link org.delinq.report.Report}, one line in {@link
 * org.delinq.report.Reports}, its Chinese headers in {@code labels_zh_CN.properties}. To add a rule
 * of classification: one in {@code LoanRules}. Who may depend on whom is written down in {@code
 * ArchitectureTest}.
 */
@NullMarked
package org.delinq;

import org.jspecify.annotations.NullMarked;
