/** The packaged portal as people meet it: in a browser, on a phone and on a desk, with faults. */
package org.yishiting.browser;
