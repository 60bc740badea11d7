/** The edge: who gets in, what a request may look like, and how a refusal is told. */
package io.attesta.web;
