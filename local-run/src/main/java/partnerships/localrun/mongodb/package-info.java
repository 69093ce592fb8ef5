/** A real mongod: found or fetched, started as a one-node replica set, stopped. */
@NullMarked
package partnerships.localrun.mongodb;

import org.jspecify.annotations.NullMarked;
