/**
 * {@code report.html}: the night at a glance for the operator and the risk manager, made from
 * {@link org.delinq.report.summary.Summary} alone by a template ({@code page.ftlh}). The style, the
 * script and the chart library lie beside the template and are carried in the page, which asks for
 * nothing and names no person. Everything that comes from outside is escaped by the template
 * engine; a content security policy lets only the page's own two scripts run.
 */
@NullMarked
package org.delinq.report.page;

import org.jspecify.annotations.NullMarked;
