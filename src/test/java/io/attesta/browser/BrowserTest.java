package io.attesta.browser;

import io.attesta.AttestaTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What people do in the workspace. A build without the workspace has no pages to open. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AttestaTest
@DisabledIfSystemProperty(
    named = "skipFrontend",
    matches = "true",
    disabledReason = "the build has left the workspace out")
@interface BrowserTest {}
