/** fanwen: a static-site builder for libraries of sample documents. */
package io.fanwen;
