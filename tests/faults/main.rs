//! What breaks in earnest: the host killed in mid-write, a full disk, a busy database, a mail provider that is down, a clock that jumps.
//! Nothing acknowledged is lost, nothing is there twice, nothing goes to the wrong person.

mod clock;
mod failures;
mod far_away;
mod killed;
mod provider_down;
mod provider_elsewhere;
mod storage;
mod truth;
mod writers;
