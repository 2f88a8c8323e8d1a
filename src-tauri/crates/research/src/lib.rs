//! What people did and said: events, questionnaires, measures.
