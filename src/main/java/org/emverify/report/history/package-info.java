/**
 * Remembers runs without a server and says what is new, gone, still there or comes and goes. Begin with
 * {@link org.emverify.report.history.HistoryFolder} and {@link org.emverify.report.history.WhatChanged}.
 */
package org.emverify.report.history;
