// Makes the replica set, and one user for each service with rights on its own database alone. Again changes nothing but passwords.
const services = ["agreement", "committee", "notification", "reporting"];
const secret = (name) => {
  if (!process.env[name]) throw new Error(`${name} is not set`);
  return process.env[name];
};

const direct = `mongodb://root:${encodeURIComponent(secret("MONGODB_ROOT_PASSWORD"))}@mongodb:27017/admin?directConnection=true${process.env.MONGODB_OPTIONS ?? ""}`;
const admin = connect(direct).getSiblingDB("admin");

try {
  admin.runCommand({ replSetGetStatus: 1 });
} catch (e) {
  if (e.codeName !== "NotYetInitialized") throw e;
  admin.runCommand({ replSetInitiate: { _id: "rs0", members: [{ _id: 0, host: "mongodb:27017" }] } });
}
while (!admin.hello().isWritablePrimary) sleep(200);

for (const service of services) {
  const name = `${service}-service`;
  const user = {
    pwd: secret(`${service.toUpperCase()}_SERVICE_MONGODB_PASSWORD`),
    roles: [{ role: "readWrite", db: service }],
  };
  // Kept in its own database: a connection string that names the database finds the user there.
  const database = admin.getSiblingDB(service);
  if (database.getUser(name)) database.updateUser(name, user);
  else database.createUser({ user: name, ...user });
}
print(`declared: replica set rs0, ${services.length} users`);
