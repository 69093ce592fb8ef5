// Follows the log from its beginning and prints what is signed and what is scheduled.
//
//     npm install
//     KAFKA_BROKERS=127.0.0.1:9192 node subscriber.js [--once]
//
// KAFKA_USERNAME and KAFKA_PASSWORD sign in by SCRAM-SHA-512; with --once it ends when it has read what is there.

import kafkajs from 'kafkajs'

const { Kafka, logLevel } = kafkajs
const topics = (process.env.TOPICS ?? 'partnership.agreements.v1,partnership.committees.v1').split(',')
const once = process.argv.includes('--once')

const kafka = new Kafka({
  clientId: 'external.node',
  brokers: process.env.KAFKA_BROKERS.split(','),
  logLevel: logLevel.ERROR,
  ssl: process.env.KAFKA_PROTOCOL === 'SASL_SSL',
  sasl: process.env.KAFKA_USERNAME && {
    mechanism: 'scram-sha-512',
    username: process.env.KAFKA_USERNAME,
    password: process.env.KAFKA_PASSWORD,
  },
})

/** When it was true. ce_timeunknown stands above whatever a library puts in place of an absent time. */
const when = (headers) => (headers.ce_timeunknown === 'true' ? 'unknown' : headers.ce_time)

/** What this subscriber is there for: types grow, and new ones arrive; those it doesn't know it leaves alone. */
function handle(headers, data) {
  switch (headers.ce_type) {
    case 'partnership.agreement.AgreementSigned.v1':
      console.log(`AgreementSigned ${headers.ce_subject} ${data.reference} ${when(headers)}`)
      break
    case 'partnership.meeting.MeetingScheduled.v1':
      console.log(`MeetingScheduled ${headers.ce_subject} ${data.schedule.start} ${when(headers)}`)
      break
  }
}

/** At least once: a record may repeat, or come too early and then again behind its predecessor. */
const last = new Map() // a real one keeps it beside what it writes, in one transaction

function on(message) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value.toString()]))
  const sequence = Number(headers.ce_sequence)
  if (sequence !== (last.get(headers.ce_subject) ?? 0) + 1) return
  handle(headers, JSON.parse(message.value))
  last.set(headers.ce_subject, sequence)
}

/** What lies on the topics now, by topic and partition. */
async function unread() {
  const admin = kafka.admin()
  await admin.connect()
  const ends = new Map()
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (Number(high) > Number(low)) ends.set(`${topic}/${partition}`, Number(high))
    }
  }
  await admin.disconnect()
  return ends
}

const ends = await unread()
// KafkaJS reads in a group: one of its own for each run begins at offset 0, and nothing is committed.
const consumer = kafka.consumer({ groupId: `external.node.${process.pid}.${Date.now()}` })
let done
const allIsRead = new Promise((resolve) => (done = resolve))

async function eachMessage({ topic, partition, message }) {
  on(message)
  const place = `${topic}/${partition}`
  if (Number(message.offset) + 1 >= (ends.get(place) ?? Infinity)) ends.delete(place)
  if (once && ends.size === 0) done()
}

if (once && ends.size === 0) done()
await consumer.connect()
await consumer.subscribe({ topics, fromBeginning: true })
await consumer.run({ autoCommit: false, eachMessage })
await allIsRead
await consumer.disconnect()
