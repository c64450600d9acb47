/** 备份与恢复: the whole system as it stood at one moment, into a folder and back. */
@NullMarked
package county.stack.backup;

import org.jspecify.annotations.NullMarked;
