/**
 * What continual improvement (ISO/IEC 20000-1:2018, 9.1, 9.3 and 10.2) knows beyond its models:
 * when each control process is due for review, and what its own history says.
 */
package io.attesta.improvement;
