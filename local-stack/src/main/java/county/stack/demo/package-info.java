/**
 * 演示数据: a made-up township, the same at every run, and its loading through the public endpoints.
 */
@NullMarked
package county.stack.demo;

import org.jspecify.annotations.NullMarked;
