// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/weightshash.h"

#include "core/base/hashing.h"
#include "core/base/run.h"
#include "ui/document/modeldocument.h"
#include "ui/widgets/progress.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 hashBlockBytes = 1024 * 1024;

} // namespace

Expected<QString> hashWeights(const WeightData &data, Operation &op)
{
    Sha256 hash;
    std::vector<std::byte> block(static_cast<size_t>(std::min(hashBlockBytes, data.size())));
    for (qint64 done = 0; done < data.size();) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 length = std::min(hashBlockBytes, data.size() - done);
        const std::span<std::byte> piece(block.data(), static_cast<size_t>(length));
        if (Expected<Done> read = data.read(done, piece); !read)
            return std::move(read).error();
        hash.add(std::span<const std::byte>(piece));
        done += length;
        op.setProgress(done, data.size());
    }
    return QString::fromLatin1(hash.takeHex());
}

WeightsHash::WeightsHash(ModelDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(tr("Compute &SHA-256"), this))
{
    m_text->setObjectName(u"weightsHash"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->hide();
    m_progress->setObjectName(u"weightsHashProgress"_s);
    m_progress->setAccessibleName(tr("Progress of SHA-256"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    m_button->setObjectName(u"computeHash"_s);
    m_button->setToolTip(tr("Reads all weights once"));
    m_button->setEnabled(document->artifacts().weightData.has_value());
    connect(m_button, &QPushButton::clicked, this, &WeightsHash::start);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_button);
    layout->addStretch(0);
    layout->setAlignment(m_button, Qt::AlignLeft);
}

WeightsHash::~WeightsHash()
{
    if (m_operation)
        m_operation->cancel();
}

QString WeightsHash::hash() const
{
    return m_hash;
}

void WeightsHash::start()
{
    if (m_operation) {
        m_operation->cancel();
        return;
    }
    m_operation = Operation::create();
    connect(m_operation.get(), &Operation::progressChanged, this,
            [this](qint64 done, qint64 total) { showProgress(m_progress, done, total); });
    m_button->setText(tr("&Cancel"));
    m_progress->reset();
    m_progress->show();
    m_text->hide();
    whenDone(run(m_document->pool(), m_operation,
                 [data = *m_document->artifacts().weightData](Operation &op) {
                     return hashWeights(data, op);
                 }),
             this, [this](const Expected<QString> &hash) { finish(hash); });
}

void WeightsHash::finish(const Expected<QString> &hash)
{
    m_operation.reset();
    m_progress->hide();
    m_button->setText(tr("Compute &SHA-256"));
    if (hash) {
        m_hash = *hash;
        m_button->hide();
        m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_text->setText(m_hash);
    } else if (hash.error().code != ErrorCode::Canceled) {
        m_text->setText(hash.error().message);
    }
    m_text->setVisible(!m_text->text().isEmpty());
}

} // namespace weightroom
